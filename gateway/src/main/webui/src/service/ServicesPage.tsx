import { Link } from 'react-router';
import { useWho } from '../app/who';
import { useServices } from '../api/paths';
import { useAll } from '../api/read';
import type { ServiceTotals } from '../api/figures';
import type { Service } from '../api/types';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { capital, useWords } from '../words/useWords';
import { useOrganisations } from './useOrganisations';

function ServiceCard({
  service,
  organisation,
  totals,
}: {
  service: Service;
  organisation?: string;
  totals?: ServiceTotals;
}) {
  const { t, hours, category } = useWords();
  const who = useWho();
  return (
    <li className="card">
      <p className="card-kind">{organisation ?? category(service.category)}</p>
      <h2 className="card-title">
        <Link to={`/services/${service.id}`}>{service.name}</Link>
      </h2>
      {totals && (
        <p>{capital(t('services.totals', { unpaid: hours(totals.unpaidMinutes), paid: hours(totals.paidMinutes) }))}</p>
      )}
      <div className="actions">
        <GoLink to={`/services/${service.id}`}>{t('services.see')}</GoLink>
        {who.organisationIds.includes(service.organisationId) && (
          <GoLink to={`/services/${service.id}/staff-hours`}>{t('services.enterStaff')}</GoLink>
        )}
      </div>
    </li>
  );
}

/** The organisation desk: the services of my organisation; for coordinators and analysts, all of them. */
export default function ServicesPage() {
  const { t } = useWords();
  const who = useWho();
  const services = useServices(who);
  const organisations = useOrganisations();
  const seesFigures = who.has('COORDINATOR', 'ANALYST', 'STAFF');
  const totals = useAll<ServiceTotals>(`${who.at}/insight/services`, { enabled: seesFigures });
  const missing = pendingOrFailed(services);
  const onlyOwn = !who.has('COORDINATOR', 'ANALYST', 'ADMINISTRATOR');
  const shown = (services.data ?? []).filter(
    ({ organisationId }) => !onlyOwn || who.organisationIds.includes(organisationId),
  );
  return (
    <PageFrame title={t('nav.services')} lead={t('services.lead')}>
      {missing}
      {!missing && shown.length === 0 && <Empty>{t('services.none')}</Empty>}
      <ul className="cards">
        {shown.map((service) => {
          const organisation = organisations.names.get(service.organisationId);
          const figures = totals.data?.find(({ serviceId }) => serviceId === service.id);
          return (
            <ServiceCard
              key={service.id}
              service={service}
              {...(organisation ? { organisation } : {})}
              {...(figures ? { totals: figures } : {})}
            />
          );
        })}
      </ul>
      <div className="actions">
        {who.has('COORDINATOR', 'STAFF') && (
          <GoLink to="/services/new" look="second">
            {t('services.add')}
          </GoLink>
        )}
        {who.has('STAFF') && <GoLink to="/desk/imports">{t('services.import')}</GoLink>}
      </div>
    </PageFrame>
  );
}
