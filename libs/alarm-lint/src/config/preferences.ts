/** What a team asks of its alarms. */
export interface Preferences {
  /** What an alarm's description, name or tags must say: what it is to the pattern that finds it. */
  readonly briefing: Readonly<Record<string, RegExp>>;
}

/** Severity, owner and runbook, each by its word; the owner may be a tag. */
export const defaultPreferences: Preferences = {
  briefing: {
    severity: /\bseverity\b|\b(critical|high|medium|low|sev-?\d|p[1-5])\b/i,
    owner: /\bowner\b|\bteam\b/i,
    runbook: /\brunbook\b|https?:\/\//i,
  },
};
