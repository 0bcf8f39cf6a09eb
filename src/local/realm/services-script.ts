import { type Remote, remote, words } from './remote.ts';
import { ServiceError } from './service-error.ts';

/**
 * ScriptApp: consent is always given here, and triggers are kept but never fire by themselves.
 * @param fires whether somebody opens the doors of time triggers; where nobody does, none can be made
 */
export function scriptApp(triggers: Set<Remote>, fires: boolean): Remote {
  const authorization = remote('AuthorizationInfo', { getAuthorizationStatus: () => 'NOT_REQUIRED' });
  return remote(
    'ScriptApp',
    {
      getAuthorizationInfo: () => authorization,
      getProjectTriggers: () => [...triggers],
      newTrigger: (handler: string) => triggerBuilder(handler, triggers, fires),
      deleteTrigger: (trigger: Remote) => void triggers.delete(trigger),
    },
    {
      AuthMode: words('ScriptApp.AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'),
      AuthorizationStatus: words('ScriptApp.AuthorizationStatus', 'REQUIRED', 'NOT_REQUIRED'),
    },
  );
}

let made = 0;

function triggerBuilder(handler: string, triggers: Set<Remote>, fires: boolean): Remote {
  let source: string | null = null;
  const create = () => {
    made += 1;
    const [id, of] = [`trigger-${made}`, source];
    const trigger = remote('Trigger', {
      getHandlerFunction: () => handler,
      getUniqueId: () => id,
      getTriggerSourceId: () => of,
    });
    triggers.add(trigger);
    return trigger;
  };
  const ofSheet: Remote = remote('SpreadsheetTriggerBuilder', {
    onOpen: () => ofSheet,
    onEdit: () => ofSheet,
    create,
  });
  const ofClock: Remote = remote('ClockTriggerBuilder', {
    everyDays: () => ofClock,
    atHour: () => ofClock,
    inTimezone: () => ofClock,
    create,
  });
  return remote('TriggerBuilder', {
    forSpreadsheet: (id: string) => {
      source = String(id);
      return ofSheet;
    },
    timeBased: () => {
      if (!fires) throw new ServiceError('TriggerBuilder.timeBased is not implemented on this machine');
      return ofClock;
    },
  });
}
