package vn.dieuphoi.plan.reading.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The level and upright lines that a page draws, as lines or as thin filled boxes; counts its pictures. */
final class PageStrokes extends PDFGraphicsStreamEngine {

    /** A filled box up to this wide is a line. */
    private static final float THIN = 3.5f;

    private static final float SHORTEST = 4;

    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Point2D[]> path = new ArrayList<>();
    private final List<Point2D[]> boxes = new ArrayList<>();
    private Point2D start = new Point2D.Float();
    private Point2D pen = new Point2D.Float();
    private int pictures;

    /** How far the page's letters are turned. */
    private final int turn;

    private PageStrokes(PDPage page, int turn) {
        super(page);
        this.turn = turn;
    }

    static PageStrokes of(PDPage page, int turn) throws IOException {
        PageStrokes strokes = new PageStrokes(page, turn);
        strokes.processPage(page);
        return strokes;
    }

    List<Stroke> strokes() {
        return strokes;
    }

    int pictures() {
        return pictures;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        boxes.add(new Point2D[] {seen(a), seen(c)});
    }

    @Override
    public void drawImage(PDImage image) {
        pictures++;
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off is still a line of the table.
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Float(x, y);
        pen = start;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D to = new Point2D.Float(x, y);
        path.add(new Point2D[] {seen(pen), seen(to)});
        pen = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        pen = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return pen;
    }

    @Override
    public void closePath() {
        path.add(new Point2D[] {seen(pen), seen(start)});
        pen = start;
    }

    @Override
    public void endPath() {
        path.clear();
        boxes.clear();
    }

    @Override
    public void strokePath() {
        path.forEach(line -> stroke(line[0], line[1]));
        for (Point2D[] box : boxes) {
            Point2D right = new Point2D.Double(box[1].getX(), box[0].getY());
            Point2D left = new Point2D.Double(box[0].getX(), box[1].getY());
            stroke(box[0], right);
            stroke(right, box[1]);
            stroke(box[1], left);
            stroke(left, box[0]);
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        if (!path.isEmpty()) {
            boxes.add(round(path));
        }
        for (Point2D[] box : boxes) {
            double wide = Math.abs(box[0].getX() - box[1].getX());
            double high = Math.abs(box[0].getY() - box[1].getY());
            double x = (box[0].getX() + box[1].getX()) / 2;
            double y = (box[0].getY() + box[1].getY()) / 2;
            if (high <= THIN && wide > high) {
                stroke(new Point2D.Double(box[0].getX(), y), new Point2D.Double(box[1].getX(), y));
            } else if (wide <= THIN) {
                stroke(new Point2D.Double(x, box[0].getY()), new Point2D.Double(x, box[1].getY()));
            }
        }
        endPath();
    }

    private static Point2D[] round(List<Point2D[]> lines) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point2D[] line : lines) {
            for (Point2D point : line) {
                left = Math.min(left, point.getX());
                right = Math.max(right, point.getX());
                top = Math.min(top, point.getY());
                bottom = Math.max(bottom, point.getY());
            }
        }
        return new Point2D[] {new Point2D.Double(left, top), new Point2D.Double(right, bottom)};
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName shading) {
        // No line.
    }

    private void stroke(Point2D a, Point2D b) {
        double wide = Math.abs(a.getX() - b.getX());
        double high = Math.abs(a.getY() - b.getY());
        if (high <= 1.5 && wide >= SHORTEST) {
            strokes.add(
                    new Stroke(true, mean(a.getY(), b.getY()), least(a.getX(), b.getX()), most(a.getX(), b.getX())));
        } else if (wide <= 1.5 && high >= SHORTEST) {
            strokes.add(
                    new Stroke(false, mean(a.getX(), b.getX()), least(a.getY(), b.getY()), most(a.getY(), b.getY())));
        }
    }

    private static float mean(double a, double b) {
        return (float) ((a + b) / 2);
    }

    private static float least(double a, double b) {
        return (float) Math.min(a, b);
    }

    private static float most(double a, double b) {
        return (float) Math.max(a, b);
    }

    /** The point as the reader sees it: turned with its letters, from the upper left corner. */
    private Point2D seen(Point2D point) {
        PDRectangle box = getPage().getCropBox();
        double x = point.getX() - box.getLowerLeftX();
        double y = point.getY() - box.getLowerLeftY();
        return switch (turn) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(box.getWidth() - x, y);
            case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
    }
}
