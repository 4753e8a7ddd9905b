import { compareWithAnchors } from '../support/compare-with-anchors.ts';

compareWithAnchors(1, 1.5);
