package vn.dieuphoi.models;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dieuphoi.browser.Chromium;

/** One browser page with bpmn-js that draws one diagram after the other. */
final class DiagramPage implements AutoCloseable {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor/bpmn-js");

    /** Around the drawing, in pixels. */
    private static final int MARGIN = 20;

    private static final String DRAW = """
            async ([xml, margin]) => {
              const viewer = window.viewer = window.viewer || new BpmnJS({ container: '#canvas' });
              const canvas = document.getElementById('canvas');
              let warnings;
              try {
                warnings = (await viewer.importXML(xml)).warnings.map(warning => warning.message);
              } catch (error) {
                return { warnings: [error.message], width: 0, height: 0 };
              }
              const drawing = viewer.get('canvas').getActiveLayer().getBBox();
              const width = Math.ceil(drawing.width) + 2 * margin;
              const height = Math.ceil(drawing.height) + 2 * margin;
              canvas.style.width = width + 'px';
              canvas.style.height = height + 'px';
              viewer.get('canvas').resized();
              viewer.get('canvas').viewbox({ x: drawing.x - margin, y: drawing.y - margin, width, height });
              return { warnings, width, height };
            }
            """;

    private final Chromium chromium;
    private final Page page;

    DiagramPage() throws IOException {
        chromium = Chromium.launch();
        page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1800, 1400));
        page.setContent("<style>" + vendor("diagram-js.css") + vendor("bpmn-js.css")
                + "body { margin: 0; background: white }</style><div id='canvas'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(vendor("bpmn-navigated-viewer.production.min.js")));
    }

    /**
     * Draws a file and keeps the picture.
     *
     * @return the warnings of the import
     */
    List<String> draw(Path bpmn, Path picture) throws IOException {
        Map<?, ?> drawn = (Map<?, ?>) page.evaluate(DRAW, List.of(Files.readString(bpmn), MARGIN));
        List<String> warnings = new ArrayList<>();
        ((List<?>) drawn.get("warnings")).forEach(warning -> warnings.add(String.valueOf(warning)));
        int width = ((Number) drawn.get("width")).intValue();
        int height = ((Number) drawn.get("height")).intValue();
        if (width > 0) {
            page.setViewportSize(width, height);
            Files.createDirectories(picture.getParent());
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setClip(new Clip(0, 0, width, height)));
        }
        return warnings;
    }

    @Override
    public void close() {
        chromium.close();
    }

    private static String vendor(String name) throws IOException {
        return Files.readString(VENDOR.resolve(name));
    }

    /** Draws the files or folders named from the second argument on into the folder named first. */
    public static void main(String[] arguments) throws IOException {
        try (DiagramPage page = new DiagramPage()) {
            for (int i = 1; i < arguments.length; i++) {
                for (Path file : below(Path.of(arguments[i]))) {
                    System.out.println(file + " " + page.draw(file, pictureOf(file, Path.of(arguments[0]))));
                }
            }
        }
    }

    static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    static Path pictureOf(Path bpmn, Path folder) {
        return folder.resolve(bpmn.getFileName().toString().replace(".bpmn", ".png"));
    }
}
