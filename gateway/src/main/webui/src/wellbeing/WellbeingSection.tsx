import { useRead } from '../api/read';
import type { Page } from '../api/types';
import type { WellbeingQuarter } from '../api/wellbeing';
import { useWho } from '../app/who';
import { GoLink } from '../ui/GoLink';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';
import { QuarterFigures } from './QuarterFigures';

/** How people are, in the newest quarter, for coordinators and analysts. */
export function WellbeingSection() {
  const { t } = useWords();
  const who = useWho();
  const newest = useRead<Page<WellbeingQuarter>>(`${who.at}/wellbeing/figures?limit=1`);
  const quarter = newest.data?.items[0];
  return (
    <section>
      <h2>{t('wellbeing.figures.title')}</h2>
      <p>{t('wellbeing.figures.lead')}</p>
      {pendingOrFailed(newest)}
      {newest.data && !quarter && <Empty>{t('wellbeing.figures.none')}</Empty>}
      {quarter && <QuarterFigures quarter={quarter} />}
      {newest.data?.next && <GoLink to="/insight/wellbeing">{t('wellbeing.figures.all')}</GoLink>}
    </section>
  );
}
