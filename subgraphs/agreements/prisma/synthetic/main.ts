import { writeFileSync } from 'node:fs';
import { referenceFiles } from './reference-files.ts';

const SEED = new URL('../seed/', import.meta.url);

for (const [file, text] of Object.entries(referenceFiles())) writeFileSync(new URL(file, SEED), text);
