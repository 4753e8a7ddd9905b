import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUBGRAPH_NAMES, SUBGRAPH_SCHEMAS, type SubgraphName } from '../workload/subgraph-schemas.ts';

/**
 * Writes what Grafbase's command line composes and serves: it ships no gateway by itself in the registry, and its `dev`
 * command is the gateway with the subgraphs named in a file. Gives back the path of the configuration.
 */
export async function writeGrafbaseFolder(
  folder: string,
  urls: Readonly<Record<SubgraphName, string>>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const subgraphs = SUBGRAPH_NAMES.map(
    (name) => `[subgraphs.${name}]\nurl = "${urls[name]}"\nschema_path = "${join(folder, name)}.graphql"\n`,
  );
  const headers = '[[headers]]\nrule = "forward"\nname = "authorization"\n';
  await Promise.all(
    SUBGRAPH_NAMES.map((name) => writeFile(join(folder, `${name}.graphql`), SUBGRAPH_SCHEMAS[name])),
  );
  const config = join(folder, 'grafbase.toml');
  await writeFile(config, [...subgraphs, headers].join('\n'));
  return config;
}
