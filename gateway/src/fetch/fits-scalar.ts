const isText = (value: unknown): boolean => typeof value === 'string';
const isWhole = (value: unknown): boolean => Number.isInteger(value);

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => typeof value === 'number',
  ID: (value) => isText(value) || isWhole(value),
  Int: isWhole,
  String: isText,
};

/** Whether a value is of the kind of a scalar that GraphQL itself defines; of any other type every value may be. */
export function fitsScalar(typeName: string, value: unknown): boolean {
  return !Object.hasOwn(FITS, typeName) || FITS[typeName]?.(value) === true;
}
