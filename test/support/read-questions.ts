import { readPurpose, type Purpose } from '@samspill/shared/decisions/purpose';
import { isCastName, type CastName } from '../../cli/src/cast/cast.ts';
import { readdirSync, readFileSync } from 'node:fs';

const DOCS = new URL('../../docs/', import.meta.url);

/** A question of `docs/questions.md`: its document, with what and as whom it is asked, and the table that comes back. */
export interface AnsweredQuestion {
  readonly title: string;
  readonly file: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The member of the cast who asks, and the organisation or the county that it acts for where that is said; left out for anyone. */
  readonly as?: CastName;
  readonly organisation?: string;
  readonly county?: string;
  /** What personal data is asked for; left out where none is. */
  readonly purpose?: Purpose;
  readonly table: string;
}

/** A question as the page tells it: heading, who asks, a line of facts, words, and the table in a fence. */
const QUESTION =
  /^## (\d+\. .+)\n\n_.+_\n\n\[`(.+\.graphql)`\]\(questions\/\2\) · `(\{.*\})` · (?:anyone|as `([\w-]+)(?: ([0-9]{9}))?(?: ([0-9]{2}))?`(?: for `(\w+)`)?)\n\n(?:[^`#][^\n]*\n\n)?```\n([^`]+)\n```$/gm;

/** Reads every question that the page tells in that way. */
export function readQuestions(): readonly AnsweredQuestion[] {
  const page = readFileSync(new URL('questions.md', DOCS), 'utf8').replaceAll('\r', '');
  return [...page.matchAll(QUESTION)].map(
    ([, title = '', file = '', variables = '{}', as, organisation, county, word, table = '']) => {
      const purpose = readPurpose(word);
      return {
        title,
        file,
        document: readFileSync(new URL(`questions/${file}`, DOCS), 'utf8'),
        variables: JSON.parse(variables) as Readonly<Record<string, unknown>>,
        ...(as !== undefined && isCastName(as) && { as }),
        ...(organisation !== undefined && { organisation }),
        ...(county !== undefined && { county }),
        ...(purpose !== null && { purpose }),
        table,
      };
    },
  );
}

/** The files of the documents, by name. */
export function questionFiles(): readonly string[] {
  return readdirSync(new URL('questions', DOCS)).sort();
}

/** How many questions the page has by their headings alone. */
export function questionHeadings(): number {
  const page = readFileSync(new URL('questions.md', DOCS), 'utf8');
  return [...page.matchAll(/^## \d+\. /gm)].length;
}
