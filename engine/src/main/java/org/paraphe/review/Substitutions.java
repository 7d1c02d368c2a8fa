package org.paraphe.review;

import java.util.Optional;
import org.paraphe.casefile.CaseFile;

/** Who decides in another's place today, and who decides nothing because they are away. */
public interface Substitutions {

  /** Everybody is there, and signs for themselves. */
  Substitutions NONE =
      new Substitutions() {
        @Override
        public boolean signs(Person person, CaseFile file) {
          return false;
        }

        @Override
        public Optional<Refusal.Reason> why(Person person, CaseFile file) {
          return Optional.empty();
        }

        @Override
        public Optional<Refusal.Reason> away(Person person, CaseFile file) {
          return Optional.empty();
        }
      };

  /** True for a person who signs such an act for another today. */
  boolean signs(Person person, CaseFile file);

  /** Why a delegation that was once given to the person does not serve today. */
  Optional<Refusal.Reason> why(Person person, CaseFile file);

  /** Since when and until when the person is away, and who signs such acts meanwhile. */
  Optional<Refusal.Reason> away(Person person, CaseFile file);
}
