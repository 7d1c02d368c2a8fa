import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** What Word and Excel write about a file, with a fixed date. */
final class Office {
  static void stamp(POIXMLProperties properties, String title, Date date) {
    properties.getCoreProperties().setTitle(title);
    properties.getCoreProperties().setCreator("");
    properties.getCoreProperties().setCreated(Optional.of(date));
    properties.getCoreProperties().setModified(Optional.of(date));
  }

  private Office() {}
}
