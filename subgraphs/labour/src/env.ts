import { disclosureSettings } from '@samspill/shared/disclosure/disclosure-settings';
import { subgraphSettings } from '@samspill/shared/subgraph/subgraph-settings';

/** The settings of this subgraph; `docs/settings.md` lists them. */
export const settings = { ...subgraphSettings('labour', 4002), ...disclosureSettings('labour') };
