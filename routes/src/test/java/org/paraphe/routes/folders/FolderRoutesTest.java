package org.paraphe.routes.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.pipeline.Steps;
import org.paraphe.review.Move;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.routes.RouteTestBench;

class FolderRoutesTest extends RouteTestBench {

  private static final Person CLERK =
      new Person("p-1", "claire.morvan", "Claire Morvan", Set.of(Role.VALIDATEUR), true, null);

  private final List<String> handled = Collections.synchronizedList(new ArrayList<>());

  @BindToRegistry("folderWatcher")
  private final Watcher watcher = new Watcher();

  @BindToRegistry("folderDecisions")
  private final Decider decider = new Decider();

  /** Hands its moves out once. */
  public static final class Watcher {
    private List<FolderMove> moves = List.of(move("2026-000001"), move("2026-000002"));

    public synchronized List<FolderMove> stableMoves() {
      List<FolderMove> once = moves;
      moves = List.of();
      return once;
    }
  }

  public final class Decider {
    public String ref(FolderMove move) {
      return move.folder().getFileName().toString();
    }

    public void handle(FolderMove move) {
      if (ref(move).equals("2026-000001")) {
        throw new IllegalStateException("broken");
      }
      handled.add(ref(move));
    }
  }

  private static FolderMove move(String ref) {
    return new FolderMove(Path.of("valides", "claire.morvan", ref), CLERK, Move.APPROUVER);
  }

  @Override
  protected RoutesBuilder routes() {
    return new FolderRoutes(COUNTED);
  }

  @Test
  void handlesEachMoveRingsBothStepsAndGoesOnAfterOneThatFails() throws InterruptedException {
    MockEndpoint archive = getMockEndpoint("mock:" + Steps.ARCHIVE);
    MockEndpoint draft = getMockEndpoint("mock:" + Steps.DRAFT);
    archive.expectedMessageCount(1);
    draft.expectedMessageCount(1);

    await().until(() -> !handled.isEmpty());

    assertThat(handled).containsExactly("2026-000002");
    MockEndpoint.assertIsSatisfied(context());
  }
}
