# Runs a command in a root of its own. Called inside new user, network, mount and process name
# spaces as: enclos OWN_FOLDER READABLE_PATH... -- COMMAND...
# The command sees the readable paths, sealed, and OWN_FOLDER/tmp, the only place it may write to.
set -e
own=$1
shift
root=$own/racine
mkdir -p "$root"
mount -t tmpfs -o mode=755,size=4m enclos "$root"

# A mount keeps the flags that it came with: taking one away is refused.
seal() {
  mount -o remount,bind,ro "$1" 2>/dev/null ||
    mount -o remount,bind,ro,nosuid,nodev "$1" 2>/dev/null ||
    mount -o remount,bind,ro,nosuid,nodev,noexec "$1"
}

show() {
  if [ -h "$1" ]; then
    ln -s "$(readlink "$1")" "$root$1"
    return
  fi
  if [ -d "$1" ]; then
    mkdir -p "$root$1"
  else
    mkdir -p "$root${1%/*}"
    [ -e "$root$1" ] || : >"$root$1"
  fi
  mount --bind "$1" "$root$1" 2>/dev/null || mount --rbind "$1" "$root$1"
  seal "$root$1"
}

while [ "$1" != -- ]; do
  [ ! -e "$1" ] || show "$1"
  shift
done
shift
mkdir -p "$root/dev" "$root/proc" "$root/ancien" "$root$own/tmp"
for device in null zero random urandom; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t proc proc "$root/proc"
mount --bind "$own/tmp" "$root$own/tmp"
cd "$root"
pivot_root . ancien
umount -l /ancien
mount -o remount,bind,ro /
cd "$own/tmp"
ulimit -c 0
ulimit -f 2097152 # of 512 bytes: no file above 1 GB
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs -- "$@"
