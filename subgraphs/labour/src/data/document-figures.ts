import type { DocumentFigureKind, FigureDocument } from '../generated/graph.ts';
import type { Db, DocumentFigure } from './db.ts';

/** A number that a document names. */
export type DocumentFigureRow = Omit<DocumentFigure, 'kind'> & { readonly kind: DocumentFigureKind };

/** The numbers of one document or of all, by document and in its order. */
export async function documentFigures(
  db: Db,
  document: FigureDocument | null,
): Promise<readonly DocumentFigureRow[]> {
  const rows = await db.documentFigure.findMany({
    where: document === null ? {} : { document },
    orderBy: [{ document: 'asc' }, { place: 'asc' }],
  });
  return rows.map((row) => ({ ...row, kind: row.kind as DocumentFigureKind }));
}
