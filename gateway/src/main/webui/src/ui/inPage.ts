import { createContext } from 'react';

/** Whether something stands inside a page that has its heading already. */
export const InPage = createContext(false);
