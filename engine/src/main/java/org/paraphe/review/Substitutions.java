package org.paraphe.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;

/** Who decides in another's place today, and who decides nothing because they are away. */
public interface Substitutions {

  /** Everybody is there, and signs for themselves. */
  Substitutions NONE =
      new Substitutions() {
        @Override
        public boolean signs(Person person, @Nullable ActKind kind) {
          return false;
        }

        @Override
        public Optional<Refusal.Reason> why(Person person, @Nullable ActKind kind) {
          return Optional.empty();
        }

        @Override
        public Optional<Refusal.Reason> away(Person person, @Nullable ActKind kind) {
          return Optional.empty();
        }
      };

  /** True for a person who signs acts of the kind for another today. */
  boolean signs(Person person, @Nullable ActKind kind);

  /** Why a delegation that was once given to the person does not serve today. */
  Optional<Refusal.Reason> why(Person person, @Nullable ActKind kind);

  /** Since when and until when the person is away, and who signs such acts meanwhile. */
  Optional<Refusal.Reason> away(Person person, @Nullable ActKind kind);
}
