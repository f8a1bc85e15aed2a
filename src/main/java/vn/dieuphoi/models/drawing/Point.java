package vn.dieuphoi.models.drawing;

/** A place in the diagram; x grows to the right, y downwards. */
public record Point(int x, int y) {

    public Point right(int by) {
        return new Point(x + by, y);
    }

    public Point down(int by) {
        return new Point(x, y + by);
    }

    public Point atX(int other) {
        return new Point(other, y);
    }

    public Point atY(int other) {
        return new Point(x, other);
    }
}
