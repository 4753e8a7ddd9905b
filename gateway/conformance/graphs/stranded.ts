import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';

interface Crate {
  readonly id?: string;
  readonly place?: { readonly row?: string; readonly shelf?: number };
  readonly weight?: number;
}

/** Parcels that can never be taken back, and crates that can by one key of three. */
export const stranded: Graph = {
  scales: {
    sdl: federation2(`
      type Query { scale: Int }
      type Parcel @key(fields: "id") { id: ID! weight: Int }
      type Crate @key(fields: "id") @key(fields: "place { row }", resolvable: false) { id: ID! place: Place @shareable weight: Int }
      type Place @shareable { row: String shelf: Int }`),
    resolvers: () => ({
      Query: { scale: () => 1 },
      Parcel: { __resolveReference: ({ id }: { id: string }) => ({ id, weight: 7 }) },
      Crate: { __resolveReference: ({ id }: Crate) => ({ id, weight: 7, place: { row: 'A', shelf: 1 } }) },
    }),
  },
  depot: {
    sdl: federation2(`
      type Query { parcel: Parcel crates: [Crate!]! }
      type Parcel @key(fields: "id", resolvable: false) { id: ID! weight: Int @external sealed: String @requires(fields: "weight") }
      type Crate
        @key(fields: "place { row }", resolvable: false)
        @key(fields: "id place { row shelf }")
        @key(fields: "id", resolvable: false) {
        id: ID! place: Place @shareable weight: Int @external label: String @requires(fields: "weight")
      }
      type Place @shareable { row: String shelf: Int }`),
    resolvers: () => ({
      Query: {
        parcel: () => ({ id: 'p1' }),
        crates: () => [{ id: 'k1', place: { row: 'A', shelf: 1 } }],
      },
      Parcel: { __resolveReference: () => null, sealed: () => 'by nobody' },
      Crate: {
        __resolveReference: (sent: Crate) =>
          sent.id === undefined || sent.place?.shelf === undefined ? null : sent,
        label: ({ id, place, weight }: Crate) =>
          `${String(id)}/${String(place?.row)}/${String(place?.shelf)} ${String(weight)}`,
      },
    }),
  },
};
