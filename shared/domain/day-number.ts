/**
 * The days from 1970-01-01 to a date such as `2026-12-24` of the Gregorian calendar, below 0 before it. Counted by hand,
 * years from March on, as whoever looks through ten thousand cases asks for nothing else.
 */
export function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const months = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * years + leapDays + months + day - fromMarchOfYear0;
}

/** To 1970-01-01, and the one that every month begins with. */
const fromMarchOfYear0 = 719_469;
