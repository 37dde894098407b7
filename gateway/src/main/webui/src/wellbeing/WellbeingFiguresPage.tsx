import { usePages } from '../api/read';
import type { WellbeingQuarter } from '../api/wellbeing';
import { useWho } from '../app/who';
import { PrintButton } from '../insight/PrintButton';
import { MoreButton } from '../ui/MoreButton';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';
import { QuarterFigures } from './QuarterFigures';

/** How people are, quarter by quarter. */
export default function WellbeingFiguresPage() {
  const { t } = useWords();
  const who = useWho();
  const { items, reading } = usePages<WellbeingQuarter>(`${who.at}/wellbeing/figures`, 4);
  const missing = pendingOrFailed(reading);
  return (
    <PageFrame title={t('wellbeing.figures.title')} lead={t('wellbeing.figures.lead')} back="/insight" width="wide">
      {missing}
      {!missing && items.length === 0 && <Empty>{t('wellbeing.figures.none')}</Empty>}
      {items.map((quarter) => (
        <QuarterFigures key={quarter.quarter} quarter={quarter} />
      ))}
      <MoreButton reading={reading} />
      {items.length > 0 && <PrintButton />}
    </PageFrame>
  );
}
