import { query } from '../api/http';
import { useRead } from '../api/read';
import type { CircleMap } from '../api/figures';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';
import { ComputedNote } from './ComputedNote';
import { MapPicture } from './MapPicture';
import { Picture } from './Picture';
import { lastQuarter } from './period';
import { PrintButton } from './PrintButton';
import type { Sheet } from './sheet';

function Drawn({ map }: { map: CircleMap }) {
  const { t } = useWords();
  const flowWords = (flow: string) => t(`map.flow.${flow}` as MessageId);
  const circleName = (circle: number) => t('map.circle', { number: circle });
  const sheet: Sheet = {
    name: `map-${map.quarter}`,
    caption: t('map.table'),
    columns: [
      { label: t('map.from'), code: 'from_circle' },
      { label: t('map.to'), code: 'to_circle' },
      { label: t('map.hours'), code: 'flow' },
    ],
    rows: [
      ...map.circles.map(({ circle, size, inside }) => ({
        id: `in-${String(circle)}`,
        shown: [`${circleName(circle)} (${t(`map.size.${size}`)})`, t('map.insideCircle'), flowWords(inside ?? 'NONE')],
        saved: [circle, circle, inside ?? null],
      })),
      ...map.flows.map(({ from, to, flow }) => ({
        id: `${String(from)}-${String(to)}`,
        shown: [circleName(from), circleName(to), flowWords(flow)],
        saved: [from, to, flow],
      })),
    ],
  };
  return (
    <Picture
      title={t('map.pictureTitle')}
      sheet={sheet}
      sentence={<p>{t('map.says', { circles: map.circles.length, flows: map.flows.length })}</p>}
    >
      <MapPicture map={map} />
      <p className="hint">{t('map.key')}</p>
      {map.circles.some(({ mixed }) => mixed) && <p className="hint">{t('map.mixed')}</p>}
    </Picture>
  );
}

/** How help goes round between circles of people, without names or counts. */
export default function MapPage() {
  const { t } = useWords();
  const who = useWho();
  const reading = useRead<CircleMap>(`${who.at}/insight/map${query({ quarter: lastQuarter() })}`);
  const map = reading.data;
  const missing = pendingOrFailed(reading);
  return (
    <PageFrame title={t('map.title')} lead={t('map.lead')} back="/insight" width="wide">
      {missing}
      {map?.status === 'TOO_LARGE' && <Empty>{t('gap.TOO_LARGE')}</Empty>}
      {map && map.status !== 'TOO_LARGE' && map.circles.length === 0 && <Empty>{t('map.few')}</Empty>}
      {map && map.status === 'PUBLISHED' && map.circles.length > 0 && <Drawn map={map} />}
      {map && <p>{t('map.rules')}</p>}
      {map && <ComputedNote of={map} />}
      <PrintButton />
    </PageFrame>
  );
}
