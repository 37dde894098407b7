import { useState } from 'react';
import { useWho } from '../app/who';
import type { Account } from '../api/types';
import { SelectBox } from '../ui/Fields';
import { dayOf } from '../words/dates';
import { capital, useWords } from '../words/useWords';
import { lastMonths, statementAddress, type Form } from './statement';

const monthsShown = 13;
const forms: Form[] = ['page', 'pdf', 'csv'];

/** Chooses a month and leads to its statement: as a page, for the printer, or for a spreadsheet. */
export function StatementChoice({ account }: { account: Account }) {
  const { t, month: monthInWords, locale } = useWords();
  const who = useWho();
  const today = dayOf(new Date());
  const months = lastMonths(today, monthsShown);
  const [month, setMonth] = useState(months[0] ?? today.slice(0, 7));
  return (
    <section className="statement" aria-labelledby="statement">
      <h2 id="statement">{t('statement.title')}</h2>
      <p>{t('statement.lead')}</p>
      <SelectBox
        label={t('statement.month')}
        value={month}
        onChange={setMonth}
        choices={months.map((one) => ({ value: one, label: capital(monthInWords(one)) }))}
        size="short"
      />
      <ul className="statement-forms">
        {forms.map((form) => (
          <li key={form}>
            <a
              className="button button-second"
              href={statementAddress(`${who.at}/accounts/${account.id}`, form, month, today, locale)}
            >
              {t(`statement.${form}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
