import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { proveAtScale } from '../support/prove-at-scale.ts';

proveAtScale({ small: EMBEDDED_SCALE, large: 0.2 });
