import { useIntl } from 'react-intl';
import { useWords } from '../words/useWords';

/** Says a quarter, such as `2026-Q3`, by its first and last month. */
export function useQuarterWords(): (quarter: string) => string {
  const { t } = useWords();
  const intl = useIntl();
  return (quarter) => {
    const first = new Date(Number(quarter.slice(0, 4)), (Number(quarter.slice(6)) - 1) * 3, 15);
    const last = new Date(first.getFullYear(), first.getMonth() + 2, 15);
    return t('published.quarter', {
      from: intl.formatDate(first, { month: 'long' }),
      to: intl.formatDate(last, { month: 'long', year: 'numeric' }),
    });
  };
}
