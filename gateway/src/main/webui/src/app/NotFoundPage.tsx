import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { useWords } from '../words/useWords';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <PageFrame title={t('notFound.title')} lead={t('notFound.lead')}>
      <GoLink to="/" look="button">
        {t('common.toToday')}
      </GoLink>
    </PageFrame>
  );
}
