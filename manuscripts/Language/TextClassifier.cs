namespace Manuscripts.Language;

/// <summary>
/// Tells texts of one class from others by what it learned from labelled examples: logistic regression over features that are weighted
/// by how much oftener one class has them (Wang and Manning, "Baselines and Bigrams", ACL 2012). The same examples make the same
/// classifier.
/// </summary>
internal sealed class TextClassifier
{
    private const int Rounds = 20;
    private const double Smoothing = 1;
    private const double Decay = 0.001;
    private const double Step = 0.5;

    private readonly Func<string, IReadOnlyCollection<string>> _features;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly double[] _weights;
    private readonly double _bias;

    /// <param name="features">What of a text is looked at; each once.</param>
    public TextClassifier(
        IReadOnlyList<(string Text, bool IsOne)> examples, Func<string, IReadOnlyCollection<string>> features)
    {
        _features = features;
        var texts = examples.Select(example => Numbers(features(example.Text))).ToList();
        var ratios = Ratios(examples, texts);
        _weights = new double[_numbers.Count];
        _bias = Learn(examples, texts, ratios);
        for (var feature = 0; feature < _weights.Length; feature++)
            _weights[feature] *= ratios[feature];
    }

    /// <summary>Above 0 the text is rather of the class, by 1 and more surely; features that no example had say nothing.</summary>
    public double Score(string text)
    {
        var known = _features(text).Select(feature => _numbers.GetValueOrDefault(feature, -1)).Where(number => number >= 0).ToList();
        return _bias + known.Sum(number => _weights[number]) * Share(known.Count);
    }

    private int[] Numbers(IReadOnlyCollection<string> features)
    {
        var numbers = new List<int>(features.Count);
        foreach (var feature in features)
        {
            if (!_numbers.TryGetValue(feature, out var number))
                _numbers[feature] = number = _numbers.Count;
            numbers.Add(number);
        }

        return [.. numbers];
    }

    private double[] Ratios(IReadOnlyList<(string Text, bool IsOne)> examples, List<int[]> texts)
    {
        var (ones, others) = (new double[_numbers.Count], new double[_numbers.Count]);
        foreach (var (at, text) in texts.Index())
            foreach (var feature in text)
                (examples[at].IsOne ? ones : others)[feature]++;
        var count = examples.Count(example => example.IsOne);
        return
        [
            .. ones.Zip(others, (one, other) => Math.Log(
                (one + Smoothing) / (count + 2 * Smoothing) / ((other + Smoothing) / (examples.Count - count + 2 * Smoothing)))),
        ];
    }

    /// <summary>Gradient descent with a step of its own for each feature (AdaGrad).</summary>
    /// <returns>The bias.</returns>
    private double Learn(IReadOnlyList<(string Text, bool IsOne)> examples, List<int[]> texts, double[] ratios)
    {
        var squares = new double[_weights.Length];
        var (bias, biasSquares) = (0.0, 0.0);
        var ones = examples.Count(example => example.IsOne);
        var balance = (double)(examples.Count - ones) / Math.Max(1, ones);
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var share = Share(texts[at].Length);
                var score = bias + texts[at].Sum(feature => _weights[feature] * ratios[feature]) * share;
                var error = (1 / (1 + Math.Exp(-score)) - (examples[at].IsOne ? 1 : 0)) * (examples[at].IsOne ? balance : 1);
                foreach (var feature in texts[at])
                {
                    var slope = (error * share * ratios[feature]) + (Decay * _weights[feature]);
                    squares[feature] += slope * slope;
                    _weights[feature] -= Step / (1e-3 + Math.Sqrt(squares[feature])) * slope;
                }

                biasSquares += error * error;
                bias -= Step / (1e-3 + Math.Sqrt(biasSquares)) * error;
            }
        }

        return bias;
    }

    /// <summary>A long text has more features, and each says less.</summary>
    private static double Share(int features) => 1 / Math.Sqrt(Math.Max(1, features));
}
