import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { compareWithAnchors } from '../support/compare-with-anchors.ts';

compareWithAnchors(EMBEDDED_SCALE, 5);
