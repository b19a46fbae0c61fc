import { useId } from 'react';

/** A day, which has to be given unless it is optional. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly isOptional?: boolean;
  readonly onChange: (day: string) => void;
}) {
  const { label, value, min, max, isOptional = false, onChange } = props;
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        required={!isOptional}
        min={min}
        max={max}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
