/** Whether a PIN is one that is tried first: one digit over and over, or digits in a row such as 1234 and 9876. */
export function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, place) => digit - (digits[place] ?? 0)));
  const [step] = steps;
  return steps.size === 1 && (step === 0 || step === 1 || step === -1);
}
