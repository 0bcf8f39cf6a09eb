import { type Remote, remote, words } from './remote.ts';

/** ScriptApp: consent is always given here, and triggers are kept but never fire. */
export function scriptApp(): Remote {
  const triggers = new Set<Remote>();
  const authorization = remote('AuthorizationInfo', { getAuthorizationStatus: () => 'NOT_REQUIRED' });
  return remote(
    'ScriptApp',
    {
      getAuthorizationInfo: () => authorization,
      getProjectTriggers: () => [...triggers],
      newTrigger: (handler: string) => triggerBuilder(handler, triggers),
      deleteTrigger: (trigger: Remote) => void triggers.delete(trigger),
    },
    {
      AuthMode: words('ScriptApp.AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'),
      AuthorizationStatus: words('ScriptApp.AuthorizationStatus', 'REQUIRED', 'NOT_REQUIRED'),
    },
  );
}

function triggerBuilder(handler: string, triggers: Set<Remote>): Remote {
  const create = () => {
    const made = remote('Trigger', { getHandlerFunction: () => handler });
    triggers.add(made);
    return made;
  };
  const builder: Remote = remote('SpreadsheetTriggerBuilder', {
    onOpen: () => builder,
    onEdit: () => builder,
    create,
  });
  return remote('TriggerBuilder', { forSpreadsheet: () => builder });
}
