import { useCategories } from '../api/paths';
import { Choices } from '../ui/Fields';
import { pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';

interface Properties {
  value: string;
  onChange: (code: string) => void;
  labelledBy: string;
}

/** What kind of help: one tile for each category. */
export function CategoryChoice({ value, onChange, labelledBy }: Properties) {
  const { category } = useWords();
  const categories = useCategories();
  return (
    pendingOrFailed(categories) ?? (
      <Choices
        tiles
        labelledBy={labelledBy}
        value={value}
        onChange={onChange}
        choices={(categories.data ?? []).map(({ code, name }) => ({ value: code, label: category(code, name) }))}
      />
    )
  );
}
