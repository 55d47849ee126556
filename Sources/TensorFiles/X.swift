/// placeholder
public enum X {}
