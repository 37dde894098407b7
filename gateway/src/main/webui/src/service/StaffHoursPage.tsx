import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useWho } from '../app/who';
import { useServices } from '../api/paths';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { DayChoice, noDay, readDay } from '../ui/DayChoice';
import { Choices, SelectBox, TextBox } from '../ui/Fields';
import { PageFrame } from '../ui/PageFrame';
import { MistakeNote, pendingOrFailed, ProblemNote } from '../ui/States';
import { useDraft } from '../ui/useDraft';
import { dayOf, readMonth } from '../words/dates';
import { readLength } from '../words/hours';
import { useWords } from '../words/useWords';

/** A whole service in a month. */
const largestTotal = 1_000_000;

const newReference = () => `web-${crypto.randomUUID()}`;

const phases = ['COMMISSION', 'DESIGN', 'DELIVER', 'ASSESS'] as const;
const functions = ['FRONTLINE', 'FACILITATE', 'COACH_TRAIN', 'BROKER', 'ADMIN', 'LEARN'] as const;

/** Entering the paid hours of staff for one service: a day, or a whole month. */
export default function StaffHoursPage() {
  const words = useWords();
  const { t, locale } = words;
  const who = useWho();
  const navigate = useNavigate();
  const { serviceId = '' } = useParams();
  const services = useServices(who);
  const service = services.data?.find(({ id }) => id === serviceId);
  const today = dayOf(new Date());
  const [draft, change, clear] = useDraft(`staff.${serviceId}`, {
    per: 'day',
    when: noDay,
    month: '',
    year: today.slice(0, 4),
    hours: '',
    minutes: '',
    people: '',
    phase: 'DELIVER',
    work: '',
    reference: newReference(),
  });
  const [mistake, setMistake] = useState<string | null>(null);
  const staff = useSend<object>({
    name: `staff.${serviceId}`,
    path: `${who.at}/staff-hours`,
    done: () => {
      clear();
      void navigate(`/services/${serviceId}?entered=1`);
    },
  });
  const missing = pendingOrFailed(services);
  if (missing) return missing;

  const day = readDay(draft.when, 'past', words);
  const monthNumber = readMonth(draft.month, locale);
  const month =
    monthNumber && /^20\d\d$/.test(draft.year.trim())
      ? `${draft.year.trim()}-${String(monthNumber).padStart(2, '0')}`
      : null;
  const people = draft.people.trim();
  const amountMinutes = readLength(draft.hours, draft.minutes, largestTotal);
  const findMistake = () => {
    if (draft.per === 'day' && 'mistake' in day) return day.mistake;
    if (draft.per === 'month' && !month) return t('staff.monthMistake');
    if (amountMinutes === null) return t('length.mistake');
    return people === '' || /^[1-9]\d{0,5}$/.test(people) ? null : t('staff.peopleMistake');
  };
  return (
    <PageFrame
      title={t('staff.title')}
      {...(service ? { lead: t('staff.lead', { service: service.name }) } : {})}
      back={`/services/${serviceId}`}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = findMistake();
          setMistake(wrong);
          if (wrong) return;
          staff.send({
            organisationId: service?.organisationId,
            serviceId,
            ...(draft.per === 'day' ? { workedOn: 'day' in day ? day.day : null } : { month }),
            amountMinutes,
            ...(people === '' ? {} : { people: Number(people) }),
            reference: draft.reference,
            ...(draft.phase === 'DELIVER' ? {} : { phase: draft.phase }),
            ...(draft.work ? { function: draft.work } : {}),
          });
        }}
      >
        <MistakeNote text={mistake} />
        <ProblemNote problem={staff.problem} />
        <Choices
          label={t('staff.per')}
          value={draft.per}
          onChange={(per) => change({ per })}
          choices={[
            { value: 'day', label: t('staff.perDay') },
            { value: 'month', label: t('staff.perMonth') },
          ]}
        />
        {draft.per === 'day' ? (
          <DayChoice label={t('staff.day')} towards="past" answer={draft.when} onChange={(when) => change({ when })} />
        ) : (
          <fieldset className="date-boxes">
            <legend>{t('staff.month')}</legend>
            <p className="hint">{t('staff.monthHint')}</p>
            <div>
              <TextBox
                label={t('date.month')}
                value={draft.month}
                onChange={(value) => change({ month: value })}
                size="short"
              />
              <TextBox
                label={t('date.year')}
                value={draft.year}
                onChange={(year) => change({ year })}
                numeric
                size="tiny"
              />
            </div>
          </fieldset>
        )}
        <fieldset className="date-boxes">
          <legend>{t('staff.length')}</legend>
          <div>
            <TextBox
              label={t('length.hours')}
              value={draft.hours}
              onChange={(hours) => change({ hours })}
              numeric
              size="tiny"
            />
            <TextBox
              label={t('length.minutes')}
              value={draft.minutes}
              onChange={(minutes) => change({ minutes })}
              numeric
              size="tiny"
            />
          </div>
        </fieldset>
        <TextBox
          label={t('staff.people')}
          hint={t('staff.peopleHint')}
          value={draft.people}
          onChange={(typed) => change({ people: typed })}
          numeric
          size="tiny"
        />
        <SelectBox
          label={t('staff.phase')}
          value={draft.phase}
          onChange={(phase) => change({ phase })}
          choices={phases.map((value) => ({ value, label: t(`phase.${value}`) }))}
        />
        <SelectBox
          label={t('staff.function')}
          value={draft.work}
          onChange={(work) => change({ work })}
          choices={[
            { value: '', label: t('staff.notSure') },
            ...functions.map((value) => ({ value, label: t(`function.${value}`) })),
          ]}
        />
        <div className="actions">
          <ActionButton type="submit" sending={staff.sending}>
            {t('staff.send')}
          </ActionButton>
        </div>
      </form>
    </PageFrame>
  );
}
