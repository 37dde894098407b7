import { useIntl } from 'react-intl';
import type { ReadThrough } from '../api/figures';
import { useWords } from '../words/useWords';

interface Computed {
  computedAt?: string | null;
  releasedAt?: string | null;
  readThrough?: ReadThrough[] | null;
}

/** `commonhour.ledger.session.v1` is read as `session`. */
const shortName = (topic: string) => topic.split('.').slice(2, -1).join(' ') || topic;

/** When a figure was worked out, and from which events: somebody else can work it out again from the same. */
export function ComputedNote({ of }: { of: Computed }) {
  const { t, moment } = useWords();
  const intl = useIntl();
  const positions = (of.readThrough ?? []).map(({ topic, sequence }) =>
    t('computed.position', { topic: shortName(topic), number: intl.formatNumber(sequence) }),
  );
  return (
    <p className="hint computed" data-testid="computed">
      {of.releasedAt
        ? t('computed.released', { when: moment(of.releasedAt) })
        : of.computedAt && t('computed.when', { when: moment(of.computedAt) })}
      {positions.length > 0 && ` ${t('computed.through', { events: intl.formatList(positions) })}`}
    </p>
  );
}
