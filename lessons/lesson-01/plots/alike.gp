# In order, a step repeats its neighbour; shuffled, it does not
# in order: x, in order
$data1 << EOD
1 0.98746294
2 0.9554505
3 0.90513074
4 0.83815366
5 0.7567867
6 0.6638682
7 0.56257075
8 0.4558285
9 0.34687385
10 0.23865813
11 0.13362148
12 0.033608787
13 -0.059841234
14 -0.1451105
15 -0.22106756
16 -0.28706557
17 -0.34229875
18 -0.38646853
19 -0.4189283
20 -0.43998358
21 -0.44986925
22 -0.44888783
23 -0.4376404
24 -0.41715968
25 -0.38862047
26 -0.35359007
27 -0.3135152
28 -0.27037165
29 -0.22563611
30 -0.18104894
31 -0.1378369
32 -0.09765674
33 -0.061567165
34 -0.030145539
35 -0.0037643735
36 0.017234085
37 0.03315456
38 0.044094454
39 0.050190277
40 0.051831964
EOD
# shuffled: x, shuffled
$data2 << EOD
1 -0.0061933296
2 -0.014167032
3 0.042254016
4 0.016659971
5 0.021365665
6 -0.007820269
7 0.016257612
8 0.022194086
9 0.0273594
10 -0.035831828
11 -0.054870535
12 -0.017112896
13 0.008916587
14 0.058615427
15 -0.015175737
16 -0.0016163884
17 -0.017150735
18 0.0075297337
19 0.02934142
20 0.031177785
21 -0.01222029
22 -0.0044453037
23 -0.0037323441
24 -0.002210778
25 -0.031188514
26 0.04691687
27 -0.015501498
28 -0.0019194379
29 -0.015519298
30 0.024306796
31 0.01426101
32 -0.010842574
33 -0.0063726436
34 0.036038104
35 0.040057324
36 -0.0015787703
37 -0.018296773
38 -0.02167197
39 0.012435604
40 -0.03130193
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'alike.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'In order, a step repeats its neighbour; shuffled, it does not' at screen 0.10447656, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'correlation of the speed θ̇ with that some steps later, 1000 transitions of a random policy' at screen 0.10447656, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.10447656
set rmargin at screen 0.8880186
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [1:40]
set yrange [-1:1]
set xtics ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40) offset character 0,0
set ytics ('−1' -1, '−0.5' -0.5, '0' 0, '0.5' 0.5, '1' 1)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set arrow from graph 0, first 0 to graph 1, first 0 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from screen 0.8922178, screen 0.5043414 to screen 0.90229595, screen 0.52857435 nohead front linecolor rgb '#6B7075' linewidth 1.2 dashtype 1
set label 'in order' at screen 0.9039756, screen 0.52857435 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'unrelated' at screen 0.9039756, screen 0.48826188 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.8922178, screen 0.47462824 to screen 0.90229595, screen 0.44794938 nohead front linecolor rgb '#5B2A86' linewidth 1.2 dashtype 1
set label 'shuffled' at screen 0.9039756, screen 0.44794938 left font 'DejaVu Sans Bold,17' textcolor rgb '#5B2A86' front
set label 'steps apart' at screen 0.4962476, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'correlation' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#6B7075' linewidth 2.5 dashtype 1, \
  $data2 using 1:2 with lines linecolor rgb '#5B2A86' linewidth 3.5 dashtype 1
set output
