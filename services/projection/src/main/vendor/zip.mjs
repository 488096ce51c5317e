/** ZIP archives made at once: the content policy lets no worker run. */
export { strToU8, zipSync } from 'fflate';
