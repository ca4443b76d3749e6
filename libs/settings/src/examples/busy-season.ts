import { loadSettings, type Settings } from '../index.ts';

/** Returns production's settings for the busy season: more connections before somebody is called, and a second address. */
export function busySeason(): Settings {
  return loadSettings({
    SHOPWATCH_ALERT_ENDPOINTS: 'https://events.example.com/alerts',
    SHOPWATCH_SETTINGS: JSON.stringify({ ecommerce: { thresholds: { databaseConnections: 75 } } }),
  });
}
