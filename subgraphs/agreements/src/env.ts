import { altinnSettings } from '@samspill/shared/consents/altinn-settings';
import { subgraphSettings } from '@samspill/shared/subgraph/subgraph-settings';

/** The settings of this subgraph; `docs/settings.md` lists them. */
export const settings = { ...subgraphSettings('agreements', 4003), ...altinnSettings };
