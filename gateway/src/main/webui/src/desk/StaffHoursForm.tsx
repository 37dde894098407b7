import { useServices } from '../api/paths';
import { useWho } from '../app/who';
import { saveCsv } from '../insight/sheet';
import { monthsBack } from '../insight/period';
import { ActionButton } from '../ui/ActionButton';
import { useWords } from '../words/useWords';

/** The columns of a file of staff hours, in the order of the form. */
const always = ['reference', 'organisation_id', 'service_id', 'month', 'minutes'];
const ifKnown = ['person_ref', 'people', 'phase', 'function', 'started_at', 'member_id'];

/** What a file of staff hours looks like, and a form to fill in with a line for each service. */
export function StaffHoursForm() {
  const { t } = useWords();
  const who = useWho();
  const services = useServices(who);
  // The month that is over is the one that most people report.
  const month = monthsBack(1);
  const own = (services.data ?? []).filter(({ organisationId }) =>
    who.membership.grants.some((grant) => grant.role === 'STAFF' && grant.organisationId === organisationId),
  );
  const word = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .toLowerCase();
  return (
    <div className="file-form">
      <p className="hint">{t('import.staff-hours.columns', { columns: always.join(', ') })}</p>
      <p className="hint">{t('import.staff-hours.ifKnown', { columns: ifKnown.join(', ') })}</p>
      {own.length > 0 && (
        <ActionButton
          look="second"
          onPress={() =>
            saveCsv({
              name: `staff-hours-${month}`,
              caption: '',
              columns: [],
              savedColumns: [...always, ...ifKnown],
              rows: own.map(({ id, name, organisationId }) => ({
                id,
                shown: [],
                saved: [`${word(name)}/${month}`, organisationId, id, month, null, ...ifKnown.map(() => null)],
              })),
            })
          }
        >
          {t('import.staff-hours.form')}
        </ActionButton>
      )}
    </div>
  );
}
