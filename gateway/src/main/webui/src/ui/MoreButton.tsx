import { useWords } from '../words/useWords';
import { ActionButton } from './ActionButton';

interface Properties {
  reading: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Shows the next page of a list below the one that is there. */
export function MoreButton({ reading }: Properties) {
  const { t } = useWords();
  if (!reading.hasNextPage) return null;
  return (
    <ActionButton look="second" sending={reading.isFetchingNextPage} onPress={() => void reading.fetchNextPage()}>
      {t('common.more')}
    </ActionButton>
  );
}
