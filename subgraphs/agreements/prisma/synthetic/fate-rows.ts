import { addDays } from '@samspill/shared/day';
import type { Contract } from './contract.ts';
import type { CsvRow } from './csv.ts';

type Rows = (contract: Contract) => readonly CsvRow[];

/** The row of an agreement's ending, when it had one. */
export const endingRows: Rows = ({ id, ending }) =>
  ending === null
    ? []
    : [
        {
          agreement_id: id,
          kind: ending.kind,
          ended_on: ending.endedOn,
          reason: ending.reason,
          reason_text: ending.text,
        },
      ];

/** The rows of those whose place it took. */
export const successionRows: Rows = ({ id, predecessors }) =>
  predecessors.map((predecessor) => ({ predecessor_id: predecessor, successor_id: id }));

/** The rows of what happened to it, oldest first. */
export const eventRows: Rows = ({ id, source, versions, ending, told = [] }) => {
  const agreed = versions.flatMap(({ event }) => event ?? []);
  const ended =
    ending?.kind === 'SUCCEEDED'
      ? [{ kind: 'REPLACED', date: addDays(ending.endedOn, 1) }]
      : ending?.kind === 'TERMINATED'
        ? [{ kind: 'TERMINATED', date: ending.endedOn }]
        : [];
  const invented = [...agreed, ...ended].map((event) => ({ ...event, precision: 'DAY', source }));
  return [...told, ...invented].map(({ kind, date, precision, source: from }, place) => ({
    agreement_id: id,
    position: place + 1,
    kind,
    date,
    source: from,
    date_precision: precision,
  }));
};
