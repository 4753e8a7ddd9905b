import type { RecordMeetingInput } from '../../generated/graph.ts';
import { checkList, checkText } from './check-text.ts';
import { insertRows } from './insert-rows.ts';
import { openAgreement } from './open-agreement.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** Records a meeting of a body of a county agreement, with what was spoken of. */
export async function recordMeeting(write: Write, input: RecordMeetingInput): Promise<string> {
  const { query, today } = write;
  const { bodyId, heldOn } = input;
  const subjects = checkList(
    (input.subjects ?? []).map((subject) => checkText(subject, 'subjects')),
    (subject) => subject,
    { field: 'subjects' },
  );
  const { state, actor } = await openAgreement(write, input, ['COUNTY']);
  const [body] = await query<{ readonly name: string }>(
    'SELECT name FROM cooperation_body WHERE id = $1 AND agreement_id = $2',
    [bodyId, state.id],
  );
  if (body === undefined)
    return refuse(
      'UNKNOWN_BODY',
      'The agreement has no body of this id; `bodies` names those it has.',
      'bodyId',
    );
  if (heldOn > today)
    refuse('DAY_TO_COME', `${heldOn} has not come: record the meeting when it has been held.`, 'heldOn');
  const held = await query('SELECT 1 FROM body_meeting WHERE body_id = $1 AND held_on = $2::date', [
    bodyId,
    heldOn,
  ]);
  if (held.length > 0) refuse('ALREADY_RECORDED', `${body.name} has a meeting on ${heldOn}.`, 'heldOn');
  await insertRows(query, 'body_meeting', [{ body_id: bodyId, held_on: heldOn }]);
  await insertRows(
    query,
    'meeting_subject',
    subjects.map((subject, place) => ({ body_id: bodyId, held_on: heldOn, position: place + 1, subject })),
  );
  await record(write, { agreementId: state.id, kind: 'MEETING_RECORDED', actor, reason: body.name });
  return state.id;
}
