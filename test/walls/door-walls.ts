import ts from 'typescript';
import { isCode, isTest, type Breach, type House } from './house.ts';
import { lineOf, parseSource, visit } from './read-imports.ts';

/** The one place that opens a socket; programs reach it through `main.ts`. */
const LISTENER = 'shared/src/http/listen.ts';

const DATABASE_DOOR = /^subgraphs\/[^/]+\/src\/data\/db\.ts$/;
const PRISMA = /^@prisma\/client\b(?!\/runtime)|(^|\/)generated\/prisma\//;

/** Wall 5: only `data/db.ts` imports the Prisma client, and only `main.ts` reads the environment, listens or handles signals. */
export function doorBreaches(house: House): readonly Breach[] {
  return [...databaseDoorBreaches(house), ...processBreaches(house)];
}

function databaseDoorBreaches({ links }: House): readonly Breach[] {
  return links
    .filter(
      ({ specifier, from }) =>
        PRISMA.test(specifier) && !DATABASE_DOOR.test(from) && !from.includes('/generated/'),
    )
    .map(({ from, line, specifier }) => ({
      wall: 'wall 5: only data/db.ts imports the Prisma client',
      file: from,
      line,
      what: `it imports ${specifier}`,
    }));
}

function processBreaches({ files }: House): readonly Breach[] {
  return [...files].flatMap(([file, text]) => {
    if (!isCode(file) || isTest(file) || file.includes('/generated/') || file.endsWith('/main.ts')) return [];
    const source = parseSource(file, text);
    const found: Breach[] = [];
    visit(source, (node) => {
      const what = whatBelongsToMain(node, file);
      if (what)
        found.push({
          wall: `wall 5: only main.ts ${what}`,
          file,
          line: lineOf(source, node),
          what: firstLine(node, source),
        });
    });
    return found;
  });
}

function whatBelongsToMain(node: ts.Node, file: string): string | null {
  if (isImportOf(node, 'node:process')) return 'reads the environment';
  if (!ts.isPropertyAccessExpression(node)) return null;
  const { name } = node;
  if (isProcess(node.expression)) {
    if (['env', 'argv'].includes(name.text)) return 'reads the environment';
    if (['on', 'once', 'addListener', 'exit', 'exitCode'].includes(name.text))
      return 'handles signals and ends the program';
  }
  const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
  return name.text === 'listen' && called && file !== LISTENER ? 'listens' : null;
}

function isProcess(node: ts.Expression): boolean {
  return ts.isIdentifier(node)
    ? node.text === 'process'
    : ts.isPropertyAccessExpression(node) && node.name.text === 'process';
}

function isImportOf(node: ts.Node, specifier: string): boolean {
  return (
    ts.isImportDeclaration(node) &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    node.moduleSpecifier.text === specifier
  );
}

function firstLine(node: ts.Node, source: ts.SourceFile): string {
  return `there stands "${node.getText(source).split('\n')[0] ?? ''}"`;
}
