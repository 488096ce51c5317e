/** The edge to the day: that of the city, wherever the reader is. */

const CITY_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Today, `AAAA-MM-JJ`. */
export function today() {
  return CITY_DAY.format(new Date());
}
