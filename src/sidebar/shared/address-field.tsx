interface AddressFieldProps {
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
}

/** The address of another spreadsheet, to be pasted. */
export function AddressField({ label, value, onValue }: AddressFieldProps) {
  return (
    <label>
      {label}
      <input
        type="url"
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}
