import { proveAtScale } from '../support/prove-at-scale.ts';

proveAtScale({ small: 0.02, large: 0.2 });
