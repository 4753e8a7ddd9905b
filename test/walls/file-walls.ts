import { isCode, isTest, type Breach, type House } from './house.ts';

const DRAWERS = /(^|\/)(index|types|utils|common|helpers)\.[cm]?[jt]sx?$/;

const MOST_LINES = { code: 150, test: 300 };

/** Empty lines and comments make no file long. */
const SAYS_SOMETHING = /^\s*(?!\/\/|\/?\*)\S/;

/** Files that may be longer, each with the reason; the list is meant to stay short. */
const LONGER: Readonly<Record<string, string>> = {};

/** Wall 9 (no drawers) and the size of files, which is how a drawer starts. */
export function fileBreaches(
  { files }: House,
  longer: Readonly<Record<string, string>> = LONGER,
): readonly Breach[] {
  return [...files].flatMap(([file, text]) => {
    if (file.includes('/generated/')) return [];
    if (DRAWERS.test(file)) {
      return [
        { wall: 'wall 9: a file is named after what it holds', file, line: 1, what: 'the name says nothing' },
      ];
    }
    const most = isTest(file) ? MOST_LINES.test : MOST_LINES.code;
    const lines = text.split('\n').filter((line) => SAYS_SOMETHING.test(line)).length;
    if (!isCode(file) || lines <= most || longer[file] !== undefined) return [];
    return [{ wall: `size: a file has at most ${most} lines`, file, line: 1, what: `it has ${lines}` }];
  });
}
