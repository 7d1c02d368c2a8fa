package org.paraphe.extraction;

import java.security.Permission;

/**
 * Refuses every socket in a child that has no name space of its own. The security manager is
 * deprecated, and gone after Java 23: it is the second choice, where {@code unshare} is forbidden.
 */
@SuppressWarnings("removal")
final class NetworkGuard extends SecurityManager {

  static void installIfAsked() {
    if (Boolean.getBoolean(NetworkIsolation.GUARD_PROPERTY)) {
      System.setSecurityManager(new NetworkGuard());
    }
  }

  @Override
  public void checkPermission(Permission permission) {
    boolean network = permission instanceof java.net.SocketPermission;
    boolean undo = permission.getName().equals("setSecurityManager");
    if (network || undo) {
      throw new SecurityException("refused in the reading process: " + permission.getName());
    }
  }

  @Override
  public void checkPermission(Permission permission, Object context) {
    checkPermission(permission);
  }
}
