/** The vocational Vg1 programmes, by their codes in `education_programmes.csv`. */
export const VOCATIONAL_PROGRAMMES: readonly string[] = [
  'BABAT1----',
  'ELELE1----',
  'FDFBI1----',
  'HSHSF1----',
  'DTDTH1----',
  'IMIKM1----',
  'NANAB1----',
  'RMRMF1----',
  'SRSSR1----',
  'TPTIP1----',
];

/** The programmes that an employer of an industry trains in, by the first two digits of its code; an office trains in two. */
const BY_INDUSTRY: readonly (readonly [from: number, to: number, programmes: readonly string[]])[] = [
  [1, 3, ['NANAB1----']],
  [10, 11, ['RMRMF1----', 'TPTIP1----']],
  [5, 39, ['TPTIP1----', 'ELELE1----']],
  [41, 43, ['BABAT1----', 'ELELE1----']],
  [45, 47, ['SRSSR1----']],
  [49, 53, ['TPTIP1----', 'SRSSR1----']],
  [55, 56, ['RMRMF1----', 'SRSSR1----']],
  [58, 63, ['IMIKM1----', 'ELELE1----']],
  [85, 88, ['HSHSF1----']],
  [90, 93, ['DTDTH1----']],
  [96, 96, ['FDFBI1----']],
];

/** The programmes that an employer of an industry trains in. */
export function programmesOf(industryCode: string): readonly string[] {
  const division = Number(industryCode.slice(0, 2));
  const match = BY_INDUSTRY.find(([from, to]) => from <= division && division <= to);
  return match?.[2] ?? ['SRSSR1----', 'IMIKM1----'];
}
