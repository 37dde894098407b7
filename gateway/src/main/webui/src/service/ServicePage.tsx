import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { query } from '../api/http';
import type { ServiceInsight } from '../api/figures';
import { useServices } from '../api/paths';
import { useRead } from '../api/read';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { Breakdown } from '../insight/Breakdown';
import { ComputedNote } from '../insight/ComputedNote';
import { lastMonths, timelineMonths, usualMonths, wholeMonths } from '../insight/period';
import { PrintButton } from '../insight/PrintButton';
import { TimelinePicture } from '../insight/TimelinePicture';
import { TwoTotals } from '../insight/TwoTotals';
import { useFigures } from '../insight/useFigures';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, SuccessNote } from '../ui/States';
import { capital, useWords } from '../words/useWords';
import { GridSection } from './GridSection';
import { MoneySection } from './MoneySection';
import { SourcesSection, type Part } from './SourcesSection';

/** The figures of a service are read again this often, so that the page is never far behind what happened. */
const againMs = 2_000;

function Figures({ insight, onMonth }: { insight: ServiceInsight; onMonth: (month: string) => void }) {
  const { t, hours } = useWords();
  const paidKnown = insight.note !== 'PAID_SIDE_UNKNOWN';
  const year = lastMonths(usualMonths);
  const inYear = insight.months.filter(({ month }) => month >= year.from);
  const unpaid = inYear.reduce((sum, { unpaidMinutes }) => sum + unpaidMinutes, 0);
  const paid = inYear.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const busy = insight.months.some(({ unpaidMinutes, paidMinutes }) => unpaidMinutes > 0 || paidMinutes > 0);
  return (
    <>
      <TwoTotals unpaidMinutes={unpaid} paidMinutes={paid} paidKnown={paidKnown} />
      <p>
        {paidKnown
          ? t('insight.sentence', { unpaid: capital(hours(unpaid)), paid: hours(paid) })
          : t('insight.sentenceUnknown', { unpaid: capital(hours(unpaid)) })}
      </p>
      {!paidKnown && (
        <div className="note">
          <p>{t('insight.unknownNote')}</p>
        </div>
      )}
      {insight.note === 'PAID_MAY_COUNT_TWICE' && (
        <div className="note">
          <p>{t('insight.twiceNote')}</p>
        </div>
      )}
      {busy ? (
        <TimelinePicture
          period={lastMonths(timelineMonths)}
          known={insight.months}
          paidKnown={paidKnown}
          onMonth={onMonth}
        />
      ) : (
        <Empty>{t('insight.nothing')}</Empty>
      )}
      <p className="hint">{t('insight.method')}</p>
    </>
  );
}

interface Looking {
  serviceId: string;
  by: 'phase' | 'function';
  pick: (part: Part) => void;
}

function ByWork({ serviceId, by, pick }: Looking) {
  const { t } = useWords();
  const figures = useFigures(by, lastMonths(usualMonths), serviceId);
  const missing = pendingOrFailed(figures);
  if (missing || !figures.data) return missing;
  if (figures.data.items.length === 0) return null;
  return (
    <Breakdown
      title={t(`breakdown.by.${by}`)}
      name={by}
      what={t(`breakdown.what.${by}`)}
      figures={figures.data.items}
      more={Boolean(figures.data.next)}
      nameOf={(key) => ({
        name: key ? t(`${by}.${key}` as MessageId) : t('breakdown.unknown'),
        onPick: key ? () => pick({ [by]: key }) : undefined,
      })}
    />
  );
}

/** The co-production page of a service: unpaid beside paid. */
export default function ServicePage() {
  const { t } = useWords();
  const who = useWho();
  const { serviceId = '' } = useParams();
  const [search] = useSearchParams();
  const [part, setPart] = useState<Part>({});
  const services = useServices(who);
  const year = wholeMonths(usualMonths);
  const path = `${who.at}/insight/services/${serviceId}${query(lastMonths(timelineMonths))}`;
  const insight = useRead<ServiceInsight>(path, { again: againMs });
  const service = services.data?.find(({ id }) => id === serviceId);
  const missing = pendingOrFailed(insight, services);
  const mine = service && who.organisationIds.includes(service.organisationId);
  const pick = (next: Part) => {
    setPart(next);
    document.getElementById('sources')?.scrollIntoView();
  };
  return (
    <PageFrame title={service?.name ?? t('nav.services')} lead={t('insight.lead')} back="/services" width="wide">
      {search.get('entered') && <SuccessNote>{t('staff.done')}</SuccessNote>}
      {search.get('recorded') && <SuccessNote>{t('session.recorded')}</SuccessNote>}
      {missing}
      {mine && (
        <div className="actions">
          <GoLink to={`/services/${serviceId}/record`} look="button">
            {t('team.go')}
          </GoLink>
          <GoLink to={`/services/${serviceId}/staff-hours`} look="second">
            {t('services.enterStaff')}
          </GoLink>
        </div>
      )}
      {insight.data && (
        <>
          <Figures insight={insight.data} onMonth={(month) => pick({ month })} />
          <ByWork serviceId={serviceId} by="phase" pick={pick} />
          <ByWork serviceId={serviceId} by="function" pick={pick} />
          <GridSection serviceId={serviceId} {...year} />
          <MoneySection serviceId={serviceId} {...year} />
          <SourcesSection serviceId={serviceId} {...lastMonths(timelineMonths)} part={part} onAll={() => setPart({})} />
          <ComputedNote of={insight.data} />
          <PrintButton />
        </>
      )}
    </PageFrame>
  );
}
